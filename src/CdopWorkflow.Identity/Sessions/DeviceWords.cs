namespace CdopWorkflow.Identity.Sessions;

/// <summary>What a browser calls itself, in words that people know their devices by.</summary>
public static class DeviceWords
{
    /// <summary>The first that fits: each browser also claims to be those below it.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrom", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Machines =
        [("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Macintosh", "a Mac"), ("CrOS", "a Chromebook"), ("Linux", "Linux")];

    public static string Of(string? userAgent) => (Find(Browsers, userAgent), Find(Machines, userAgent)) switch
    {
        (null, null) => "A browser we do not know",
        ({ } browser, null) => browser,
        (null, { } machine) => $"A browser on {machine}",
        ({ } browser, { } machine) => $"{browser} on {machine}",
    };

    private static string? Find((string Mark, string Name)[] known, string? userAgent) =>
        known.Where(one => userAgent?.Contains(one.Mark, StringComparison.Ordinal) == true).Select(one => one.Name).FirstOrDefault();
}
