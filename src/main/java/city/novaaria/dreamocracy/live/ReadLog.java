package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.SoonestFirst;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.ReadingRights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log of a session as its reader may see it. */
@Component
class ReadLog {

    private final ReadingRights rights;
    private final SessionLog log;

    ReadLog(ReadingRights rights, SessionLog log) {
        this.rights = rights;
        this.log = log;
    }

    /**
     * A place in a view.
     *
     * @param ordinal how many lines the reader has seen
     * @param seq the last of them
     */
    record Position(int ordinal, long seq) {

        static final Position BEGINNING = new Position(0, 0);
    }

    /** A line and which one it is. */
    private record Numbered(int ordinal, LoggedEvent line) {

        SoonestFirst.Place place(View view) {
            long in = (long) view.name().hashCode() << Integer.SIZE | ordinal;
            return new SoonestFirst.Place(line.at(), new UUID(in, line.seq()));
        }
    }

    @Transactional(readOnly = true)
    public Page<SessionEventView> page(Caller caller, SessionId id, @Nullable String after, SoonestFirst ask) {
        View view = View.of(rights.of(caller, id));
        SoonestFirst.Place reached = ask.after();
        Position begin = reached == null
                ? positionOf(view, after).orElseThrow(() -> unknownPlace("after", "EventId", "event-id"))
                : positionOf(view, reached.id()).orElseThrow(() -> unknownPlace("cursor", "Cursor", "next-cursor"));
        List<Numbered> found = new ArrayList<>();
        for (LoggedEvent line : log.after(view, begin.seq(), ask.limit() + 1)) {
            found.add(new Numbered(begin.ordinal() + found.size() + 1, line));
        }
        return Page.ofAll(
                ask,
                found,
                one -> one.place(view),
                page -> page.stream()
                        .map(one -> SessionEventView.of(view, one.ordinal(), one.line()))
                        .toList());
    }

    /** Where the reader is who has seen that event last; empty when it is not of this view or log. */
    @Transactional(readOnly = true)
    public Optional<Position> positionOf(View view, @Nullable String last) {
        if (last == null) {
            return Optional.of(Position.BEGINNING);
        }
        return EventId.read(last).filter(id -> id.view().equals(view.name())).flatMap(id -> {
            var seq = log.seqOf(view, id.ordinal());
            return seq.isPresent() ? Optional.of(new Position(id.ordinal(), seq.getAsLong())) : Optional.empty();
        });
    }

    /** What the reader sees by now may be another view than the one of the page before. */
    private static Optional<Position> positionOf(View view, UUID place) {
        long in = place.getMostSignificantBits();
        return Optional.of(new Position((int) in, place.getLeastSignificantBits()))
                .filter(_ -> in >> Integer.SIZE == view.name().hashCode());
    }

    private static Refused unknownPlace(String parameter, String code, String allowed) {
        return Refused.because(EdgeProblem.INVALID_REQUEST)
                .with("errors", List.of(FieldError.ofParameter(parameter, code, allowed)));
    }
}
