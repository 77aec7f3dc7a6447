package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.live.ManyLogs.Begin;
import city.novaaria.dreamocracy.live.ReadLog.Position;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.ReadingRight;
import city.novaaria.dreamocracy.session.ReadingRights;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the logs of all sessions that concern somebody, each as its reader may see it. */
@Component
class ReadMine {

    /** Longer than from when something happens until it is committed. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(30);

    private final ReadingRights rights;
    private final ManyLogs logs;
    private final ServerClock clock;

    ReadMine(ReadingRights rights, ManyLogs logs, ServerClock clock) {
        this.rights = rights;
        this.logs = logs;
        this.clock = clock;
    }

    /**
     * What concerns somebody.
     *
     * @param at when that was asked
     */
    record Mine(List<Track> tracks, Instant at) {

        String position() {
            return MyPosition.of(tracks, at).written();
        }

        @Override
        public String toString() {
            return "Mine";
        }
    }

    @Transactional(readOnly = true)
    public MyEventPage page(Caller caller, @Nullable String after, int limit) {
        @Nullable
        MyPosition position = after == null
                ? null
                : MyPosition.read(after)
                        .orElseThrow(() -> Refused.because(EdgeProblem.INVALID_REQUEST)
                                .with("errors", List.of(FieldError.ofParameter("after", "Cursor", "next-cursor"))));
        Mine mine = begin(caller, position);
        List<Unread> found = logs.after(mine.tracks(), limit + 1);
        List<SessionEventView> shown = found.stream()
                .limit(limit)
                .map(unread -> unread.track().next(unread.line()))
                .toList();
        return new MyEventPage(shown, mine.position(), found.size() > limit);
    }

    /** From where they were; what concerns them only since then begins with what happened since. */
    @Transactional(readOnly = true)
    public Mine begin(Caller caller, @Nullable MyPosition position) {
        Instant at = clock.now();
        List<ReadingRight> all = rights.ofAllThatConcern(caller, at);
        if (position == null) {
            return new Mine(
                    all.stream()
                            .map(right -> new Track(right, Position.BEGINNING))
                            .toList(),
                    at);
        }
        Instant since = position.at().minus(UNDER_WAY);
        return new Mine(
                logs.tracks(all.stream()
                        .map(right -> {
                            Integer seen = position.in(View.of(right));
                            return seen == null ? Begin.since(right, since) : Begin.afterSeen(right, seen);
                        })
                        .toList()),
                at);
    }

    /** The same later on: whoever reads a session by another right than before goes on where they were. */
    @Transactional(readOnly = true)
    public Mine goOn(Caller caller, Map<SessionId, Track> before, Instant asked) {
        Instant at = clock.now();
        List<Track> tracks = new ArrayList<>();
        List<Begin> begins = new ArrayList<>();
        for (ReadingRight right : rights.ofAllThatConcern(caller, at)) {
            Track track = before.get(right.session());
            if (track == null) {
                begins.add(Begin.since(right, asked.minus(UNDER_WAY)));
            } else if (track.right().equals(right)) {
                tracks.add(track);
            } else {
                begins.add(Begin.afterLine(right, track.seq()));
            }
        }
        tracks.addAll(logs.tracks(begins));
        return new Mine(tracks, at);
    }

    @Transactional(readOnly = true)
    public List<Unread> after(Mine mine, int most) {
        return logs.after(mine.tracks(), most);
    }
}
