package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.fear.Permission.Attribution;
import city.novaaria.dreamocracy.problems.FieldError;

/**
 * Something that a weaver wants to make a work of.
 *
 * @param pointer where in the request it stands
 */
record AskedSource(SourceId id, SourceForm form, Attribution attribution, String pointer) {

    FieldError twice() {
        return switch (id.kind()) {
            case FEAR -> FieldError.at(pointer + "/fearId", "Duplicate", "fear-once");
            case REFLECTION -> FieldError.at(pointer + "/reflectionId", "Duplicate", "reflection-once");
        };
    }

    FieldError notPermitted() {
        return switch (id.kind()) {
            case FEAR -> FieldError.at(pointer, "Permitted", "fear-for-art");
            case REFLECTION -> FieldError.at(pointer, "Permitted", "reflection-for-art");
        };
    }
}
