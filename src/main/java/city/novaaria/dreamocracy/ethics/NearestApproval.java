package city.novaaria.dreamocracy.ethics;

import static city.novaaria.dreamocracy.kernel.Columns.time;

import city.novaaria.dreamocracy.dreamscape.Drafts;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Repository;

/** Finds the version of a house that needs the least until it may be dreamt: one look into each state of a review. */
@Repository
class NearestApproval implements Prospects {

    private static final List<String> NEAREST_FIRST = List.of(
            "r.state = 'APPROVED' and r.expires_at > ?",
            "r.state = 'APPROVED_WITH_CONDITIONS' and r.expires_at > ?",
            "r.state = 'IN_REVIEW'",
            "r.state = 'SUBMITTED'",
            "r.state = 'SUSPENDED'",
            "r.state = 'APPROVED' and r.expires_at <= ?",
            "r.state = 'APPROVED_WITH_CONDITIONS' and r.expires_at <= ?",
            "r.state in ('REJECTED', 'TERMINATED', 'SUPERSEDED')");

    private static final String SQL = IntStream.range(0, NEAREST_FIRST.size())
            .mapToObj(place -> "(select " + place + " as place, r.dreamscape_version_id from ethics_review r"
                    + " where r.sanctuary_id = ? and " + NEAREST_FIRST.get(place) + " and "
                    + Drafts.NOT_RETIRED.formatted("r.dreamscape_id")
                    + " order by r.id desc fetch first 1 row only)")
            .collect(Collectors.joining(
                    " union all ",
                    "select dreamscape_version_id from (",
                    ") nearest order by place fetch first 1 row only"));

    private final Rows rows;

    NearestApproval(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<VersionId> nearestToApproval(SanctuaryId sanctuary, Instant at) {
        return NEAREST_FIRST.stream()
                .reduce(
                        rows.ask(SQL),
                        (asked, state) -> state.contains("?")
                                ? asked.param(sanctuary.value()).param(time(at))
                                : asked.param(sanctuary.value()),
                        (one, _) -> one)
                .query(UUID.class)
                .optional()
                .map(VersionId::new);
    }
}
