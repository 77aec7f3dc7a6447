package city.novaaria.dreamocracy.charter;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

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
    /** A recorder is about to run, or somebody is about to come into what a running one captures (E7). */
    RECORDING,
    /** The running dream is looked at, again and again (E7). */
    WATCH,
    /** A person who dreamt is about to leave the house. */
    CHECK_OUT,
    /** The session is about to be closed (E9). */
    CLOSE;

    /** Those that lead people into a dream, one after the other: a rule is asked at each unless it says why not. */
    public static final Set<EvaluationPoint> GATES =
            Collections.unmodifiableSet(EnumSet.of(ENROLLMENT, CONSENT_CAPTURE, CHECK_IN, START, LIVE));
}
