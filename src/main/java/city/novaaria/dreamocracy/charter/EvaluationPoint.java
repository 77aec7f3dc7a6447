package city.novaaria.dreamocracy.charter;

/** A moment at which rules are asked. */
public enum EvaluationPoint {
    /** A dreamscape version is written or handed in for review (E1). */
    AUTHORING,
    /** An ethicist votes (E2). */
    ETHICS_DECISION,
    /** A person enrolls (E3). */
    ENROLLMENT,
    /** A person gives consent (E4). */
    CONSENT_CAPTURE,
    /** A person has arrived (E5). */
    CHECK_IN,
    /** The shared dream is about to start (E6). */
    START,
    /** The dream is running, or about to be resumed (E7). */
    LIVE,
    /** A person who dreamt is about to leave the house. */
    CHECK_OUT,
    /** The session is about to be closed (E9). */
    CLOSE
}
