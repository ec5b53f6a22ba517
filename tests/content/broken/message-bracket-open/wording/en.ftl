softness = Softness { NUMBER($softness) of 100
