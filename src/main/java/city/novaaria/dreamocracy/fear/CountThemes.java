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

    /** Who is on record twice, and was found to be one person, counts once; so do all who gave a fear as nobody. */
    private static final String THEMES = """
            select tag, count(*) as contributors, max(fears) as largest, sum(fears) as fears
            from (select t.tag as tag, coalesce(known.name, t.contributor) as contributor, count(*) as fears
                from fear_theme t
                left join (select r.subject as subject, coalesce(k.subject, cast(k.id as varchar(200))) as name
                    from participant r join participant k on k.id = r.merged_into
                    where r.subject is not null) known on known.subject = t.contributor
                where t.sanctuary_id = ? and t.counts_until > ?
                group by t.tag, coalesce(known.name, t.contributor)) share
            group by tag""";

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

    private Map<String, Blend> themes(SanctuaryId house) {
        Map<String, Blend> themes = new TreeMap<>();
        rows.ask(THEMES).params(house.value(), time(clock.now())).query(row -> {
            themes.put(
                    row.getString("tag"),
                    new Blend(row.getInt("contributors"), row.getLong("largest"), row.getLong("fears")));
        });
        return themes;
    }

    private static int told(int contributors, int fewest) {
        return Math.max(fewest, contributors - contributors % STEP);
    }
}
