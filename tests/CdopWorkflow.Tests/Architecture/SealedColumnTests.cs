using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Architecture;

/// <summary>Exchanging the key and disposing of records find what is sealed by its declaration.</summary>
public sealed class SealedColumnTests
{
    /// <summary>Bytes that are not sealed, and why that is right.</summary>
    private static readonly HashSet<string> Open = [];

    /// <summary>Hold sealed values and lie in no case: what people and boards are called, what concerns several cases or none.</summary>
    private static readonly HashSet<string> OfNoCase =
    [
        "QueuedLetter", "OutboxMessage", "InboxMessage", "Draft", "Authenticator", "ProviderAnswer", "StaffMember", "Webhook", "AgencyContact", "SharingAgreement", "SharingApproval",
        "Board", "AgreedAction", "ActionEntry", "ImprovementVisit", "VisitRecommendation", "Assessment", "PanelMeeting", "InvitedPanel", "ImportFile", "ImportPart", "RememberedColumns",
    ];

    [Fact]
    public async Task Every_column_of_bytes_is_declared_as_sealed() => Assert.Empty(
        (await PropertiesAsync()).Where(property => property.ClrType == typeof(byte[]) && SealedColumns.DeclarationOf(property) is null)
            .Select(NameOf).Except(Open));

    [Fact]
    public async Task Text_that_is_called_sealed_is_declared_as_sealed() => Assert.Empty(
        (await PropertiesAsync()).Where(property => property.ClrType == typeof(string) && SealedColumns.DeclarationOf(property) is null
            && property.Name.Contains("Sealed", StringComparison.Ordinal)).Select(NameOf));

    [Fact]
    public async Task Every_row_with_something_sealed_says_to_which_case_it_belongs_or_is_listed_as_belonging_to_none() => Assert.Empty(
        (await PropertiesAsync()).Where(property => SealedColumns.DeclarationOf(property) is not null && SealedColumns.CaseOf(property.DeclaringType) is null)
            .Select(property => property.DeclaringType.ClrType.Name).Distinct().Except(OfNoCase));

    [Fact]
    public async Task A_row_that_leads_to_its_case_has_the_property_it_names() => Assert.Empty(
        (await PropertiesAsync()).Where(property => SealedColumns.CaseOf(property.DeclaringType) is { } ofCase && property.DeclaringType.FindProperty(ofCase.Key) is null).Select(NameOf));

    private static string NameOf(IProperty property) => $"{property.DeclaringType.ClrType.Name}.{property.Name}";

    private static async Task<List<IProperty>> PropertiesAsync()
    {
        await using var app = await TestApp.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        return app.Services.GetServices<ServiceDatabase>()
            .SelectMany(database => ((ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType)).Model.GetEntityTypes())
            .SelectMany(type => type.GetProperties()).ToList();
    }
}
