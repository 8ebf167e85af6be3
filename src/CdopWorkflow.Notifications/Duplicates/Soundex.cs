namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>
/// The American Soundex code of a name: its first letter and three digits for the consonants that follow. Letters that
/// are not a to z have no code, so that names in other scripts are compared by spelling alone.
/// </summary>
public static class Soundex
{
    public static string Code(string name)
    {
        var letters = name.Where(char.IsAsciiLetterLower).ToList();
        if (letters.Count == 0)
        {
            return name;
        }

        List<char> code = [letters[0]];
        var previous = Digit(letters[0]);
        foreach (var letter in letters.Skip(1))
        {
            var digit = Digit(letter);
            if (digit is not ('0' or '-') && digit != previous)
            {
                code.Add(digit);
            }

            // h and w do not part two letters of one sound, a vowel does.
            previous = digit == '-' ? previous : digit;
        }

        return string.Concat(code.Take(4)).PadRight(4, '0');
    }

    private static char Digit(char letter) => letter switch
    {
        'b' or 'f' or 'p' or 'v' => '1',
        'c' or 'g' or 'j' or 'k' or 'q' or 's' or 'x' or 'z' => '2',
        'd' or 't' => '3',
        'l' => '4',
        'm' or 'n' => '5',
        'r' => '6',
        'h' or 'w' => '-',
        _ => '0',
    };
}
