verdict-hard = Hart
