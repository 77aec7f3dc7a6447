package city.novaaria.dreamocracy.watch;

import city.novaaria.dreamocracy.kernel.SessionId;

/** Looks after people in running dreams of whom nothing is heard (LIV-02). */
public interface PeopleWatch {

    /** Looks once, in a transaction of its own; while the dream is paused, and once it is over, nothing is due. */
    void look(SessionId session);
}
