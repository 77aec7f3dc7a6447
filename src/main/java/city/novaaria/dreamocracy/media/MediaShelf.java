package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Collection;
import java.util.Map;

/** What those may know and do who make something of files. */
public interface MediaShelf {

    /** Those of them that the house keeps. */
    Map<MediaId, ShownMedia> of(SanctuaryId house, Collection<MediaId> ids);

    /** All of them, whoever keeps them. */
    Map<MediaId, ShownMedia> of(Collection<MediaId> ids);

    /** Looks into a file and keeps it, as an upload does. */
    MediaId keep(Caller caller, SanctuaryId house, String contentType, byte[] file);
}
