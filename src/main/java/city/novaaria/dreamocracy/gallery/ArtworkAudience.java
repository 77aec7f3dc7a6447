package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.media.MediaAudience;
import city.novaaria.dreamocracy.media.MediaId;
import org.springframework.stereotype.Component;

/** The files of what is published are anybody's; those of what waits for approval are shown to who is to be named with it. */
@Component
class ArtworkAudience implements MediaAudience {

    private static final String PUBLISHED = """
            select exists (select 1 from artwork_media m join artwork a on a.id = m.artwork_id
                where m.media_id = ? and a.state = 'PUBLISHED')""";

    private static final String ASKED = """
            select exists (select 1 from artwork_media m join artwork a on a.id = m.artwork_id
                join artwork_source s on s.artwork_id = a.id join fear f on f.id = s.fear_id
                where m.media_id = :media and a.state = 'IN_APPROVAL' and s.outcome = 'IN_USE'
                  and s.attribution <> 'ANONYMOUS' and f.owner = any (:subjects))
            or exists (select 1 from artwork_media m join artwork a on a.id = m.artwork_id
                join artwork_reflection s on s.artwork_id = a.id join reflection r on r.id = s.reflection_id
                where m.media_id = :media and a.state = 'IN_APPROVAL' and s.outcome = 'IN_USE'
                  and s.attribution <> 'ANONYMOUS' and r.author = any (:subjects))""";

    private final Rows rows;

    ArtworkAudience(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean published(MediaId media) {
        return rows.ask(PUBLISHED).param(media.value()).query(Boolean.class).single();
    }

    @Override
    public boolean shownTo(Caller caller, MediaId media) {
        return caller.signedIn()
                && rows.ask(ASKED)
                        .param("media", media.value())
                        .param("subjects", Rows.texts(caller.subjects()))
                        .query(Boolean.class)
                        .single();
    }
}
