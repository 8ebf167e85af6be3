using System.Globalization;

namespace CdopWorkflow.Notifications.Form;

/// <summary>The order of birth in words. That a child was born alone is an answer: that nobody said so is not.</summary>
public static class BirthOrders
{
    public const int Alone = 0;

    public static IEnumerable<int> All => Enumerable.Range(Alone, 10);

    /// <summary>Of an answer as it was given, which may be none of ours.</summary>
    public static string? InWords(string? answer) => int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? Words(order) : answer;

    public static string Words(int? order) => order switch
    {
        null => "",
        Alone => "Born alone",
        1 => "First born of twins or more",
        2 => "Second born",
        3 => "Third born",
        4 => "Fourth born",
        { } later => string.Create(CultureInfo.InvariantCulture, $"{later}th born"),
    };
}
