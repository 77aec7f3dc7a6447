package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out where a report says that it happened, with one statement; what does not exist is as good as not said. */
@Component
class Scenes {

    private final Rows rows;

    Scenes(Rows rows) {
        this.rows = rows;
    }

    Scene of(NewIncident report) {
        return rows.ask("""
                        select (select s.sanctuary_id from session s where s.id = ?) as of_session,
                               (select d.sanctuary_id from lace_device d where d.id = ?) as of_device,
                               (select h.id from sanctuary h where h.id = ?) as said""")
                .param(report.sessionId() == null ? null : report.sessionId().value())
                .param(report.deviceId() == null ? null : report.deviceId().value())
                .param(
                        report.sanctuaryId() == null
                                ? null
                                : report.sanctuaryId().value())
                .query((row, _) -> scene(
                        report,
                        row.getObject("of_session", UUID.class),
                        row.getObject("of_device", UUID.class),
                        row.getObject("said", UUID.class)))
                .single();
    }

    /** The session says best where it was; a device of another house was not there. */
    private static Scene scene(
            NewIncident report, @Nullable UUID ofSession, @Nullable UUID ofDevice, @Nullable UUID said) {
        UUID where = ofSession != null ? ofSession : ofDevice != null ? ofDevice : said;
        return new Scene(
                where == null ? null : new SanctuaryId(where),
                ofSession == null ? null : report.sessionId(),
                ofDevice != null && ofDevice.equals(where) ? report.deviceId() : null);
    }
}
