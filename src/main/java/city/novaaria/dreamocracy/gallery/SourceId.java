package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.reflection.ReflectionId;
import java.util.UUID;

/** Names something that works are made of, whatever it is. */
record SourceId(SourceKind kind, UUID value) {

    static SourceId of(FearId fear) {
        return new SourceId(SourceKind.FEAR, fear.value());
    }

    static SourceId of(ReflectionId reflection) {
        return new SourceId(SourceKind.REFLECTION, reflection.value());
    }
}
