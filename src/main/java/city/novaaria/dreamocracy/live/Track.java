package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.live.ReadLog.Position;
import city.novaaria.dreamocracy.session.ReadingRight;

/** How far one reader has read in the log of one session; written by whoever reads for them. */
final class Track {

    private final ReadingRight right;
    private final View view;
    private int ordinal;
    private volatile long seq;

    Track(ReadingRight right, Position begin) {
        this.right = right;
        this.view = View.of(right);
        this.ordinal = begin.ordinal();
        this.seq = begin.seq();
    }

    ReadingRight right() {
        return right;
    }

    SessionId session() {
        return right.session();
    }

    View view() {
        return view;
    }

    int ordinal() {
        return ordinal;
    }

    long seq() {
        return seq;
    }

    /** The next line of the view, as the reader is told of it. */
    SessionEventView next(LoggedEvent line) {
        ordinal++;
        seq = line.seq();
        return SessionEventView.of(view, ordinal, line);
    }
}
