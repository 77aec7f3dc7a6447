package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is being made at a sanctuary. */
public interface Drafts {

    /** As a condition in the database: sessions may be planned of the dreamscape of that id. */
    String NOT_RETIRED = "exists (select 1 from dreamscape d where d.id = %s and d.retired_at is null)";

    /** The latest dreamscape of the sanctuary that is not retired, if there is any. */
    Optional<Begun> begun(SanctuaryId sanctuary);

    /**
     * One dreamscape.
     *
     * @param draft the number of its latest draft; null when there is none
     */
    record Begun(DreamscapeId dreamscape, @Nullable Integer draft) {}
}
