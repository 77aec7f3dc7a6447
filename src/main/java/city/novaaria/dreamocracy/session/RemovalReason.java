package city.novaaria.dreamocracy.session;

/** Why a person was taken out of a running dream for safety; for them and who accompanies them only. */
public enum RemovalReason {
    UNWELL,
    DISTRESS,
    /** What they wore did not work as it has to. */
    DEVICE,
    /** What they did was not safe for others. */
    CONDUCT,
    OTHER
}
