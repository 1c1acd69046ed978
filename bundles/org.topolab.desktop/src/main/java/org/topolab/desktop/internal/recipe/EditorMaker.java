package org.topolab.desktop.internal.recipe;

import org.topolab.api.option.OptionSpec;

/** Makes the editor of an option. */
interface EditorMaker {

    /**
     * An editor.
     *
     * @param path where the option's value is in a recipe
     */
    Editor make(OptionSpec spec, String path, Editor.Listener listener);
}
