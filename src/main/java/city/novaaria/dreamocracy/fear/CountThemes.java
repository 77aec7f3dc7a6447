package city.novaaria.dreamocracy.fear;

import static city.novaaria.dreamocracy.kernel.Columns.time;

import city.novaaria.dreamocracy.anonymity.Blend;
import city.novaaria.dreamocracy.anonymity.KeptBack;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.fear.ThemeMapView.ThemeView;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what the cleared fears of a house touch, anew with every question, so that what was taken back a moment ago is not
 * in it; and shows nothing from which a person follows.
 */
@Component
class CountThemes {

    /** Between the numbers that are told, so that one person more or less is rarely seen. */
    private static final int STEP = 5;

    /** Over one table, which holds all that it takes. */
    private static final String THEMES = """
            select tag, count(*) as contributors, max(fears) as largest, sum(fears) as fears
            from (select tag, contributor, count(*) as fears from fear_theme
                where sanctuary_id = ? and counts_until > ? group by tag, contributor) share
            group by tag""";

    /** What those gave who are on record twice and were found to be one person, under each of their names. */
    private static final String OF_MERGED = """
            with known as (
                select r.subject as subject, k.id as person from participant r join participant k on k.id = r.merged_into
                where r.subject is not null
                union
                select k.subject, k.id from participant k
                where k.subject is not null and exists (select 1 from participant r where r.merged_into = k.id))
            select t.tag, k.person, count(distinct t.contributor) as names, count(*) as fears
            from known k join fear_theme t on t.contributor = k.subject
            where t.sanctuary_id = ? and t.counts_until > ? group by t.tag, k.person""";

    private final Rows rows;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    CountThemes(Rows rows, SanctuaryRegister sanctuaries, ServerClock clock) {
        this.rows = rows;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ThemeMapView of(Caller caller, SanctuaryId house) {
        PolicyProfile policy =
                sanctuaries.find(house).orElseThrow(Refused::notFound).policy();
        int fewest = caller.worksAt(house) ? policy.groupValuesFrom() : policy.publicValuesFrom();
        Map<String, Blend> themes = themes(house);
        Set<String> kept = new KeptBack(
                        themes.keySet(),
                        tag -> Objects.requireNonNull(themes.get(tag)).holds(fewest),
                        tag -> Objects.requireNonNull(themes.get(tag)).contributors())
                .all();
        return new ThemeMapView(
                house,
                fewest,
                themes.entrySet().stream()
                        .filter(theme -> !kept.contains(theme.getKey()))
                        .map(theme -> new ThemeView(
                                theme.getKey(), told(theme.getValue().contributors(), fewest)))
                        .toList());
    }

    /** Who is known under two names counts once, with all that they gave. */
    private Map<String, Blend> themes(SanctuaryId house) {
        Map<String, Blend> themes = new TreeMap<>();
        Object now = time(clock.now());
        rows.ask(THEMES).params(house.value(), now).query(row -> {
            themes.put(
                    row.getString("tag"),
                    new Blend(row.getInt("contributors"), row.getLong("largest"), row.getLong("fears")));
        });
        rows.ask(OF_MERGED).params(house.value(), now).query(row -> {
            int names = row.getInt("names");
            long fears = row.getLong("fears");
            themes.computeIfPresent(
                    row.getString("tag"),
                    (_, blend) ->
                            new Blend(blend.contributors() - names + 1, Math.max(blend.largest(), fears), blend.all()));
        });
        return themes;
    }

    private static int told(int contributors, int fewest) {
        return Math.max(fewest, contributors - contributors % STEP);
    }
}
