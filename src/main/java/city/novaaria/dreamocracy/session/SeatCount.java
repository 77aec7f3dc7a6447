package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.SessionId;

/** How many seats of a session stand where. */
record SeatCount(SessionId session, SeatState state, long seats) {}
