package city.novaaria.dreamocracy.sanctuary;

/**
 * Says whether a role may be taken away now; the sessions answer.
 *
 * <p>Roles are given and taken here, but only the sessions, which stand above, know who accompanies a dream. Hearing of it
 * by an event would be too late: what is gone then is missed by those who dream.
 */
public interface DutyGate {

    /**
     * Whether the entry is on duty in a dream that is running or still surfacing. Who is about to start a dream with it
     * looks at the crew anew.
     */
    boolean accompaniesDreamers(CrewId entry);
}
