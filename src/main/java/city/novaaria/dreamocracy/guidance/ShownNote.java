package city.novaaria.dreamocracy.guidance;

/** An ethics note as one caller reads it, and its version. */
record ShownNote(EthicsNoteView view, long version) {

    static ShownNote of(NoteAccess access) {
        return new ShownNote(EthicsNoteView.of(access), access.note().version());
    }

    @Override
    public String toString() {
        return "ShownNote";
    }
}
