axis-focus = Fokus
    .hard = produkten
