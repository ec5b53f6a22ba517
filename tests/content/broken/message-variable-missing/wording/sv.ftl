softness = Mjukhet av 100
