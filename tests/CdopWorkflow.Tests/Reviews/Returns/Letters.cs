using System.Text.RegularExpressions;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews.Returns;

/// <summary>What was written to agencies, as it lies in the queue.</summary>
public static partial class Letters
{
    /// <summary>A mail server that nobody reaches: letters wait, and pages say that they are sent.</summary>
    public static void MailIsSetUp(WebApplicationBuilder builder)
    {
        builder.Configuration["Mail:Host"] = "127.0.0.1";
        builder.Configuration["Mail:Port"] = "9";
        builder.Configuration["Mail:Security"] = "None";
        builder.Configuration["Mail:From"] = "cdop@example.org";
        builder.Configuration["Mail:PublicAddress"] = "http://localhost";
    }

    /// <summary>Every letter about a review whose key begins with the words, oldest first.</summary>
    public static Task<List<Letter>> LettersAsync(this TestApp app, string reference, string key = "return-") => app.UseAsync(async (IServiceProvider services) =>
    {
        var (db, box) = ((ReviewsDb)services.GetService(typeof(ReviewsDb))!, (LetterBox)services.GetService(typeof(LetterBox))!);
        var queued = await db.Letters.AsNoTracking().Where(letter => letter.Reference == reference).OrderBy(letter => letter.QueuedAt).ThenBy(letter => letter.Id).ToListAsync();
        return queued.Where(letter => letter.Key.StartsWith(key, StringComparison.Ordinal)).Select(box.Open).ToList();
    });

    /// <summary>"/returns/…", from the last letter with a link.</summary>
    public static async Task<string> LastLinkAsync(this TestApp app, string reference) =>
        Link().Match((await app.LettersAsync(reference)).Last(letter => Link().IsMatch(letter.Text)).Text).Value;

    public static async Task<string> LastCodeAsync(this TestApp app, string reference) =>
        SixDigits().Match((await app.LettersAsync(reference, "return-code"))[^1].Text).Value;

    /// <summary>Asks for a code and enters it.</summary>
    public static async Task<Page> EnterAsync(this TestApp app, Browser professional, string reference, string link)
    {
        var page = await (await professional.GetAsync(link)).SubmitAsync("Send me a code");
        return await page.SubmitAsync("Continue", ("Form.Code", await app.LastCodeAsync(reference)));
    }

    [GeneratedRegex(@"/returns/[A-Za-z0-9_-]+")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b[0-9]{6}\b")]
    private static partial Regex SixDigits();
}
