package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.kernel.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One purpose that a person says yes or no to on its own; what is not answered is a no. */
public enum Scope {
    PARTICIPATE,
    NEURAL_SYNC,
    BIOSIGNAL_CAPTURE,
    AV_RECORDING,
    GROUP_VISIBILITY,
    FEAR_IN_DREAMSCAPE,
    FEAR_IN_ART_ANON,
    FEAR_IN_ART_ATTRIBUTED,
    EXPOSE_TO_OWN_FEAR,
    RESEARCH_SECONDARY,
    AFTERCARE_CONTACT,
    EMERGENCY_CONTACT,
    SUPPORTIVE_TOUCH,
    OBSERVER_PRESENT;

    /** What a yes means. */
    public String meaning(Texts texts) {
        return texts.say("scope." + key());
    }

    /** What a stated no does; null when it withholds the yes and does nothing else. */
    public @Nullable String meaningOfNo(Texts texts) {
        return switch (this) {
            case FEAR_IN_DREAMSCAPE, FEAR_IN_ART_ANON, FEAR_IN_ART_ATTRIBUTED -> texts.say("scope-no." + key());
            default -> null;
        };
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Without these no session can be run; a version may need more. */
    public boolean necessary() {
        return this == PARTICIPATE || this == EMERGENCY_CONTACT;
    }
}
