package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.media.OwnFiles;
import org.springframework.stereotype.Component;

/** Somebody brings a drawing or a sound: it is looked into outside of any transaction, and then kept in one. */
@Component
class BringFile {

    private final ShowReflections showing;
    private final WriteReflections writing;
    private final OwnFiles files;

    BringFile(ShowReflections showing, WriteReflections writing, OwnFiles files) {
        this.showing = showing;
        this.writing = writing;
        this.files = files;
    }

    ShownReflection bring(Caller caller, ReflectionId id, String contentType, byte[] sent) {
        showing.mustBeOwn(caller, id);
        return writing.keep(caller, id, files.check(contentType, sent));
    }
}
