verdict-hard Hårt
