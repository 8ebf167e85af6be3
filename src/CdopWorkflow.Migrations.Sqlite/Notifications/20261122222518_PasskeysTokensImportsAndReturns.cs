using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.Sqlite.Notifications
{
    /// <inheritdoc />
    public partial class PasskeysTokensImportsAndReturns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Area",
                table: "machine_credential",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "RenewedUntil",
                table: "machine_credential",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sender",
                table: "machine_credential",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "import_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Panel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    System = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Header = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false),
                    Faulty = table.Column<int>(type: "INTEGER", nullable: false),
                    KnownBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    Columns = table.Column<byte[]>(type: "BLOB", nullable: true),
                    FirstFaults = table.Column<byte[]>(type: "BLOB", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ForgottenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_file", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "remembered_columns",
                columns: table => new
                {
                    Panel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    System = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Columns = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_remembered_columns", x => new { x.Panel, x.System });
                });

            migrationBuilder.CreateTable(
                name: "import_part",
                columns: table => new
                {
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Lines = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Rejections = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Opened = table.Column<int>(type: "INTEGER", nullable: false),
                    Waiting = table.Column<int>(type: "INTEGER", nullable: false),
                    KnownAlready = table.Column<int>(type: "INTEGER", nullable: false),
                    Rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_part", x => new { x.FileId, x.Number });
                    table.ForeignKey(
                        name: "FK_import_part_import_file_FileId",
                        column: x => x.FileId,
                        principalTable: "import_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_import_file_Panel_UploadedAt",
                table: "import_file",
                columns: new[] { "Panel", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_import_file_State",
                table: "import_file",
                column: "State");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_part");

            migrationBuilder.DropTable(
                name: "remembered_columns");

            migrationBuilder.DropTable(
                name: "import_file");

            migrationBuilder.DropColumn(
                name: "Area",
                table: "machine_credential");

            migrationBuilder.DropColumn(
                name: "RenewedUntil",
                table: "machine_credential");

            migrationBuilder.DropColumn(
                name: "Sender",
                table: "machine_credential");
        }
    }
}
