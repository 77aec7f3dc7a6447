package city.novaaria.dreamocracy.charter;

import java.util.UUID;

/** What a result is about. */
public record Subject(Kind kind, UUID id) {

    /** Whether it is one person, and not what all have in common. */
    public boolean isOnePerson() {
        return kind == Kind.ENROLLMENT || kind == Kind.PARTICIPANT;
    }

    /** The kinds of things that rules speak about. */
    public enum Kind {
        SESSION,
        ENROLLMENT,
        PARTICIPANT,
        DREAMSCAPE_VERSION,
        FEAR,
        INCIDENT
    }

    public static Subject enrollment(UUID id) {
        return new Subject(Kind.ENROLLMENT, id);
    }

    /** A person who has no enrollment yet. */
    public static Subject participant(UUID id) {
        return new Subject(Kind.PARTICIPANT, id);
    }

    public static Subject session(UUID id) {
        return new Subject(Kind.SESSION, id);
    }

    public static Subject version(UUID id) {
        return new Subject(Kind.DREAMSCAPE_VERSION, id);
    }

    public static Subject fear(UUID id) {
        return new Subject(Kind.FEAR, id);
    }

    public static Subject incident(UUID id) {
        return new Subject(Kind.INCIDENT, id);
    }
}
