using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Data;

namespace CdopWorkflow.Host.Keys;

/// <summary>Where the key-encryption keys and the keys of cases are. Section "Encryption".</summary>
public sealed record KeyOptions
{
    public const string Section = "Encryption";

    /// <summary>Folder of the keys of cases, shared by Notifications and Reviews; "keys/cases" in the data folder unless told.</summary>
    public string? CaseKeys { get; init; }

    /// <summary>Path of a PKCS#11 library; without it the keys are files.</summary>
    public string? Pkcs11Library { get; init; }

    /// <summary>Label of the token in which the keys are.</summary>
    public string Pkcs11Token { get; init; } = "cdop";

    /// <summary>The user's PIN; best given as CDOP_Encryption__Pkcs11Pin.</summary>
    public string Pkcs11Pin { get; init; } = "";

    /// <param name="configuration">Of the installation.</param>
    /// <param name="holdsCases">Whether Notifications or Reviews are served here.</param>
    /// <exception cref="ValidationException">They cannot be used.</exception>
    public static KeyOptions Read(IConfiguration configuration, bool holdsCases)
    {
        var options = configuration.GetSection(Section).Get<KeyOptions>() ?? new KeyOptions();
        var onServer = configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite) != DatabaseProvider.Sqlite;
        return
            options.Pkcs11Library is { Length: > 0 } library && !File.Exists(library) ? throw new ValidationException($"Encryption:Pkcs11Library: there is no {library}.")

            // the data folder of a role is often thrown away with its process, and with it the keys of all cases would go
            : holdsCases && onServer && options.CaseKeys is null ? throw new ValidationException(
                "Encryption:CaseKeys must name the folder of the keys of cases: one that lasts, and the same for Notifications and Reviews and all their copies.")
            : options;
    }
}
