package city.novaaria.dreamocracy.session;

/** Whether a session could have its chamber. */
public enum ChamberUse {
    FREE,
    /** Another session is to begin there before this one could be over. */
    BOOKED,
    /** People of another session dream there, or surface. */
    PEOPLE_THERE
}
