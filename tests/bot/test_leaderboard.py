"""The leaderboard: days of practice, shared places, nobody without a day."""

from bot.leaderboard import MOST_PLACES, Place, places


def test_people_with_as_many_days_share_a_place():
    board = places({"U1": 3, "U2": 9, "U3": 3, "U4": 1, "U5": 0})
    assert board == (Place(1, "U2", 9), Place(2, "U1", 3), Place(2, "U3", 3), Place(4, "U4", 1))


def test_the_board_is_short():
    assert len(places({f"U{number}": number for number in range(1, 50)})) == MOST_PLACES
