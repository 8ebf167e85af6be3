using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.SqlServer.Identity
{
    /// <inheritdoc />
    public partial class SecondFactor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "authenticator",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SealedKey = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    SetUpAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UsedStep = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_authenticator", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "recovery_code",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    UsedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recovery_code", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_recovery_code_AccountId_Hash",
                table: "recovery_code",
                columns: new[] { "AccountId", "Hash" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "authenticator");

            migrationBuilder.DropTable(
                name: "recovery_code");
        }
    }
}
