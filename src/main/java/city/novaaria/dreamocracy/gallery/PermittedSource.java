package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.fear.Permission.Attribution;
import java.time.Instant;

/** Something that works may be made of, and how its owner permits it at that instant. */
record PermittedSource(SourceId id, Permit permit) {

    /** In which forms, and how its owner is named: minors are not, and which reason it is stays untold. */
    @FunctionalInterface
    interface Permit {
        boolean permits(SourceForm form, Attribution attribution, Instant at);
    }

    @Override
    public String toString() {
        return "PermittedSource[" + id + "]";
    }
}
