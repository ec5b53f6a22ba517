verdict-hard = Hårt
