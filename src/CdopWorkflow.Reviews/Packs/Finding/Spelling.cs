using System.Globalization;
using System.Text;

namespace CdopWorkflow.Reviews.Packs.Finding;

/// <summary>When two spellings may be the same name.</summary>
public static class Spelling
{
    /// <summary>Small letters without accents, hyphens and apostrophes: "O’Té-Smith" and "oTe Smith" have the same letters.</summary>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormD).Where(char.IsLetter))
        {
            folded.Append(char.ToLowerInvariant(letter) switch
            {
                'ø' => "o",
                'ł' => "l",
                'đ' or 'ð' => "d",
                'ß' => "ss",
                'æ' => "ae",
                'œ' => "oe",
                'ı' => "i",
                'þ' => "th",
                var plain => plain.ToString(CultureInfo.InvariantCulture),
            });
        }

        return folded.ToString();
    }

    /// <summary>Letters to add, to leave out, to exchange or to swap with their neighbour to make one of the other.</summary>
    public static int Distance(string one, string other)
    {
        var (before, last, row) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var exchange = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + exchange);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[other.Length];
    }

    /// <summary>How a name sounds to an English ear, roughly: its consonants, and whether it begins with a vowel.</summary>
    public static string Sound(string folded)
    {
        var text = folded;
        foreach (var (letters, sound) in Sounds)
        {
            text = text.Replace(letters, sound, StringComparison.Ordinal);
        }

        text = text.Length > 1 && text[0] == 'x' ? "z" + text[1..] : text;
        var key = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            var next = at + 1 < text.Length ? text[at + 1] : ' ';
            var sound = letter switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' or 'y' => at == 0 ? 'A' : ' ',
                'h' or 'w' => at == 0 ? letter : ' ',
                'c' => next is 'e' or 'i' or 'y' ? 's' : 'k',
                'g' => next is 'e' or 'i' or 'y' ? 'j' : 'k',
                'q' => 'k',
                'z' => 's',
                'v' => 'f',
                'd' => 't',
                _ => letter,
            };
            if (sound != ' ' && (key.Length == 0 || key[^1] != sound))
            {
                key.Append(sound);
            }
        }

        return key.ToString();
    }

    private static readonly (string Letters, string Sound)[] Sounds =
    [
        ("tch", "C"), ("sch", "S"), ("sh", "S"), ("ch", "C"), ("ph", "f"), ("gh", "h"), ("ck", "k"), ("th", "t"), ("kn", "n"), ("wr", "r"), ("wh", "w"), ("mb", "m"), ("x", "ks"), ("dg", "j"),
    ];
}
