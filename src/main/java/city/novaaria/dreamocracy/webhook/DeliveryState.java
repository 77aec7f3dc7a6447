package city.novaaria.dreamocracy.webhook;

/** How it goes with what is delivered of one session. */
enum DeliveryState {
    /** Nothing has failed that was not delivered since. */
    CURRENT,
    /** An event was not acknowledged; it is sent again before any other of the session. */
    RETRYING,
    /** An event was not acknowledged for three days; it waits until somebody asks for it. */
    PARKED
}
