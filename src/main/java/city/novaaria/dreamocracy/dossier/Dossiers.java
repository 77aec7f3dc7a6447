package city.novaaria.dreamocracy.dossier;

import city.novaaria.dreamocracy.dossier.DossierView.PartView;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.Texts;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one document of what all modules keep about a person: one statement for each kind, however much there is. */
@Component
public class Dossiers {

    /** Of one kind; who has more reads the rest in the list of that kind. */
    static final int MOST = 1000;

    private static final DateTimeFormatter WRITTEN =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private final List<DossierSource> sources;
    private final JdbcClient jdbc;
    private final ServerClock clock;

    Dossiers(List<DossierSource> sources, JdbcClient jdbc, ServerClock clock) {
        this.sources = sources;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of one person, whom there may be several records of; the first one is the one by which they go on. */
    @Transactional(readOnly = true)
    public DossierView of(List<Whom> records) {
        Map<String, PartView> parts = new LinkedHashMap<>();
        records.forEach(whom -> sources.stream()
                .flatMap(source -> source.about(whom))
                .map(this::read)
                .forEach(part -> parts.merge(part.name(), part, Dossiers::both)));
        return new DossierView(clock.now(), records.getFirst().person(), List.copyOf(parts.values()));
    }

    /** What hangs on how somebody signs in is found by each of their records. */
    private static PartView both(PartView one, PartView other) {
        return new PartView(
                one.name(),
                one.description(),
                Stream.concat(one.entries().stream(), other.entries().stream())
                        .distinct()
                        .toList(),
                one.complete() && other.complete());
    }

    private PartView read(DossierPart part) {
        List<Map<String, String>> entries = jdbc.sql(part.statement(MOST + 1))
                .params(part.values())
                .query((row, _) -> entry(row))
                .list();
        return new PartView(
                part.name(),
                Texts.ofRequest().say("dossier." + part.name()),
                entries.stream().limit(MOST).toList(),
                entries.size() <= MOST);
    }

    private static Map<String, String> entry(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> entry = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String value = text(row, columns.getColumnType(i), i);
            if (value != null) {
                entry.put(property(columns.getColumnLabel(i).toLowerCase(Locale.ROOT)), value);
            }
        }
        return entry;
    }

    private static @Nullable String text(ResultSet row, int type, int i) throws SQLException {
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> {
                OffsetDateTime at = row.getObject(i, OffsetDateTime.class);
                yield at == null ? null : WRITTEN.format(at.toInstant());
            }
            // one database says t, the other TRUE
            case Types.BIT, Types.BOOLEAN -> {
                boolean said = row.getBoolean(i);
                yield row.wasNull() ? null : Boolean.toString(said);
            }
            default -> row.getString(i);
        };
    }

    /** As the rest of the service writes it. */
    private static String property(String column) {
        String[] words = column.split("_", -1);
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
