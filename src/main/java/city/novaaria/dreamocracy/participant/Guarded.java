package city.novaaria.dreamocracy.participant;

import org.jspecify.annotations.Nullable;

/** A guardianship, and how its guardian signs in. */
record Guarded(Guardianship link, @Nullable String subject) {

    @Override
    public String toString() {
        return "Guarded";
    }
}
