verdict-hard = Hårt
verdict-hard = Hårdare
