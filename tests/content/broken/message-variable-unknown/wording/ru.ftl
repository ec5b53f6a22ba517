softness = Мягкость { $softnes } из 100
