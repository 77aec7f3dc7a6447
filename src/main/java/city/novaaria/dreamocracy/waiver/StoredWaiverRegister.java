package city.novaaria.dreamocracy.waiver;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.charter.GrantedWaiver;
import city.novaaria.dreamocracy.charter.GrantedWaiver.Said;
import city.novaaria.dreamocracy.charter.Matter;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.charter.WaiverFacts;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers from the table, with one statement. */
@Component
class StoredWaiverRegister implements WaiverRegister {

    /** Once for each of its votes; once without any for who let the rule pass themselves. */
    private static final String GRANTED = """
            select w.id, w.rule, w.participant_id, w.waived_by, w.expires_at, w.findings, w.because_of, w.approvals_needed, v.subject, v.vote
            from waiver w left join waiver_vote v on v.waiver_id = w.id
            where w.session_id = ? and w.state = 'GRANTED' order by w.id""";

    private static final Waiver.Names NAMES = new Waiver.Names();

    private final Rows rows;

    StoredWaiverRegister(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<GrantedWaiver> ofSession(SessionId session) {
        Map<GrantedWaiver, List<Said>> granted = new LinkedHashMap<>();
        rows.ask(GRANTED).param(session.value()).query(row -> {
            WaiverFacts waiver = new WaiverFacts(
                    uuid(row, "id"),
                    row.getString("rule"),
                    row.getObject("participant_id", UUID.class),
                    WaiverClass.valueOf(row.getString("waived_by")),
                    instant(row, "expires_at"),
                    new Matter(names(row.getString("findings")), names(row.getString("because_of"))));
            List<Said> votes = granted.computeIfAbsent(
                    new GrantedWaiver(waiver, row.getInt("approvals_needed"), List.of()), _ -> new ArrayList<>());
            String voter = row.getString("subject");
            if (voter != null) {
                votes.add(
                        new Said(voter, WaiverVote.Choice.valueOf(row.getString("vote")) == WaiverVote.Choice.APPROVE));
            }
        });
        return granted.entrySet().stream()
                .map(waiver -> waiver.getKey().with(waiver.getValue()))
                .toList();
    }

    private static Set<String> names(String column) {
        return Set.copyOf(Objects.requireNonNull(NAMES.convertToEntityAttribute(column)));
    }
}
