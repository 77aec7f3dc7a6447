package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Collection;
import java.util.Map;

/** What those may know and do who make something of files. */
public interface MediaShelf {

    /** Those of them that the house keeps. */
    Map<MediaId, ShownMedia> of(SanctuaryId house, Collection<MediaId> ids);

    /** All of them, whoever keeps them. */
    Map<MediaId, ShownMedia> of(Collection<MediaId> ids);
}
