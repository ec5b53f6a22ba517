verdict-hrad = Hårt
