package city.novaaria.dreamocracy.charter;

/** One purpose that a person says yes or no to on its own; what is not answered is a no. */
public enum Scope {
    PARTICIPATE("Take part in the shared session"),
    NEURAL_SYNC("Let the lace synchronise me with the others"),
    BIOSIGNAL_CAPTURE("Let body signals be measured while I dream"),
    AV_RECORDING("Let sound or picture be recorded"),
    GROUP_VISIBILITY("Let the others know afterwards that I took part"),
    FEAR_IN_DREAMSCAPE("Let a fear that I submitted shape the dreamscape"),
    FEAR_IN_ART_ANON("Let a fear that I submitted become art without my name"),
    FEAR_IN_ART_ATTRIBUTED("Let a fear that I submitted become art under my name"),
    EXPOSE_TO_OWN_FEAR("Place me in a dreamscape that uses my own fear"),
    RESEARCH_SECONDARY("Let what was recorded be used for research"),
    AFTERCARE_CONTACT("Contact me for aftercare"),
    EMERGENCY_CONTACT("Call my emergency contact if I need help"),
    SUPPORTIVE_TOUCH("Hold my hand if I reach out"),
    OBSERVER_PRESENT("Let an observer be in the room");

    private final String meaning;

    Scope(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /** Without these no session can be run; a version may need more. */
    public boolean necessary() {
        return this == PARTICIPATE || this == EMERGENCY_CONTACT;
    }
}
