package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.fear.ArtFears;
import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.fear.Permission.Attribution;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.reflection.ArtReflections;
import city.novaaria.dreamocracy.reflection.ReflectionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows whoever gave something what was made of it, and what became of it there. */
@Component
class FollowFearWorks {

    private static final int OF_A_CLAIM = 100;

    /** After every id of ours. */
    private static final UUID LAST = new UUID(-1, -1);

    /** Works are looked up for each row that is shown: joined, a database might read all of them. */
    private static final String WORKS = """
            select s.artwork_id, (select a.title from artwork a where a.id = s.artwork_id) as title,
                (select a.state from artwork a where a.id = s.artwork_id) as state,
                s.form, s.attribution, s.outcome, s.pending_until, s.proof
            from %s s
            where s.%s = ? and s.artwork_id < ? order by s.artwork_id desc fetch first ? rows only""";

    private static final String OF_FEAR = WORKS.formatted("artwork_source", "fear_id");
    private static final String OF_REFLECTION = WORKS.formatted("artwork_reflection", "reflection_id");

    private final ArtFears fears;
    private final ArtReflections reflections;
    private final Rows rows;

    FollowFearWorks(ArtFears fears, ArtReflections reflections, Rows rows) {
        this.fears = fears;
        this.reflections = reflections;
        this.rows = rows;
    }

    /** For its owner; to anybody else there is no such list. */
    @Transactional(readOnly = true)
    public Page<FearWorkView> of(Caller caller, FearId fear, PageAsk page) {
        if (!fears.ownedBy(caller.subjects(), Set.of(fear)).contains(fear)) {
            throw Refused.notFound();
        }
        return page(OF_FEAR, fear.value(), page);
    }

    /** For its author; to anybody else there is no such list. */
    @Transactional(readOnly = true)
    public Page<FearWorkView> of(Caller caller, ReflectionId reflection, PageAsk page) {
        if (!reflections.ownedBy(caller.subjects(), Set.of(reflection)).contains(reflection)) {
            throw Refused.notFound();
        }
        return page(OF_REFLECTION, reflection.value(), page);
    }

    private Page<FearWorkView> page(String works, UUID source, PageAsk page) {
        List<FearWorkView> found = read(works, source, page.before(), page.limit() + 1);
        return Page.of(page, found, work -> work.artworkId().value(), work -> work);
    }

    @Transactional(readOnly = true)
    public WorksOfFearView of(String claimCode) {
        return new WorksOfFearView(read(OF_FEAR, fears.claimed(claimCode).value(), LAST, OF_A_CLAIM));
    }

    private List<FearWorkView> read(String works, UUID source, UUID before, int most) {
        return rows.ask(works)
                .param(source)
                .param(before)
                .param(most)
                .query((row, _) -> view(row))
                .list();
    }

    private static FearWorkView view(ResultSet row) throws SQLException {
        boolean published = ArtworkState.valueOf(row.getString("state")) == ArtworkState.PUBLISHED;
        return new FearWorkView(
                new ArtworkId(Columns.uuid(row, "artwork_id")),
                published ? Objects.requireNonNull(row.getString("title")) : null,
                published,
                SourceForm.valueOf(row.getString("form")),
                Attribution.valueOf(row.getString("attribution")),
                SourceOutcome.valueOf(row.getString("outcome")),
                Columns.instantIfAny(row, "pending_until"),
                row.getString("proof"));
    }
}
