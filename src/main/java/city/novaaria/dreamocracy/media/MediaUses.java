package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.identity.Caller;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what files are shown as a part of, and lets go of them. */
public interface MediaUses {

    /** So many of one file are told. */
    int MOST = 100;

    /** What shows each of them now, as far as this caller may know; the newest of it. */
    Map<MediaId, List<MediaUse>> of(Caller caller, Collection<MediaId> files);

    /** Those of them that anything shows now, whoever may know. */
    Set<MediaId> used(Collection<MediaId> files);

    /** It is about to be destroyed: nothing of theirs may be made of it any more. */
    void letGo(MediaId file, Instant at);
}
