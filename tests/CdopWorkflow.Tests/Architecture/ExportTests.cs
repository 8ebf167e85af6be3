using System.Reflection;
using System.Text.RegularExpressions;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Tests.Architecture;

/// <summary>Whoever takes data out of the program has shown lately who they are.</summary>
public sealed partial class ExportTests
{
    /// <summary>Files that are handed out as they are, each with the reason.</summary>
    private static readonly string[] NoExports =
    [
        "DenominatorsModel.OnGetExample", // an empty form to fill in
        "PreviewFormModel.OnGetFileAsync", // questions, no answers
        "ConfirmModel.OnGetPasskeyOptionsAsync", // what a device is asked to sign: the recent sign-in itself
        "StayModel.OnGetLeft", // for how long this session lasts, and nothing else
        "DocumentModel.OnGetDownloadAsync", "ReadPackModel.OnGetDocumentAsync", // reading one document, which has no page of its own: audited each time
    ];

    public static TheoryData<string> Services => [.. Solution.Services];

    [Theory]
    [MemberData(nameof(Services))]
    public void Every_page_that_gives_a_file_to_someone_with_an_account_asks_for_a_recent_sign_in(string service)
    {
        var files = Solution.Load(service).GetExportedTypes().Where(type => type.IsSubclassOf(typeof(PageModel)) && type.GetCustomAttribute<AllowAnonymousAttribute>() is null)
            .SelectMany(page => page.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(handler => GivesAFile().IsMatch(handler.Name) && !NoExports.Contains($"{handler.DeclaringType!.Name}.{handler.Name}"));

        Assert.All(files, handler => Assert.True(
            handler.GetCustomAttribute<RequireRecentSignInAttribute>() is not null || handler.DeclaringType!.GetCustomAttribute<RequireRecentSignInAttribute>() is not null,
            $"{handler.DeclaringType!.Name}.{handler.Name}"));
    }

    [GeneratedRegex(@"^OnGet(?!Async$)[A-Z]|^OnPost\w*Export")]
    private static partial Regex GivesAFile();
}
